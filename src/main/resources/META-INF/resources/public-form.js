// The public form works without this file; with it, the browser answers the challenge by
// itself, files are looked at before they are sent, and a form is sent once.
(() => {
  'use strict';

  const print = document.querySelector('button.print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }

  const copy = document.querySelector('button.copy');
  if (copy) {
    const code = document.querySelector('.code');
    const told = document.querySelector('.told');
    const select = () => {
      const range = document.createRange();
      range.selectNodeContents(code);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    };
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      let done = false;
      try {
        // Browsers offer their clipboard to secure pages only.
        if (navigator.clipboard) {
          await navigator.clipboard.writeText(code.textContent);
          done = true;
        } else {
          select();
          done = document.execCommand('copy');
        }
      } catch {
        select();
      }
      told.textContent = done ? copy.dataset.copied : copy.dataset.refused;
    });
  }

  const form = document.querySelector('form[data-nonce]');
  if (!form) {
    return;
  }

  // SHA-256 of a text of at most 55 ASCII characters. The browser's own is not there on
  // pages without TLS.
  const K = [];
  const H = [];
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) {
      prime = n % d !== 0;
    }
    if (prime) {
      if (H.length < 8) {
        H.push(fraction(Math.sqrt(n)));
      }
      K.push(fraction(Math.cbrt(n)));
    }
  }
  const w = new Int32Array(64);
  const rotate = (x, n) => (x >>> n) | (x << (32 - n));
  const leadingZeros = (text) => {
    w.fill(0);
    for (let i = 0; i < text.length; i++) {
      w[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
    }
    w[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
    w[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = H;
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    const first = (H[0] + a) | 0;
    return first !== 0 ? Math.clz32(first) : 32;
  };

  const bits = Math.min(Number(form.dataset.bits), 30);
  const question = form.querySelector('.question');
  const button = form.querySelector('.send button');
  const word = button.textContent;
  let waiting = false;
  let sent = false;
  question.hidden = true;

  const send = () => {
    sent = true;
    // After the form's own data were collected.
    setTimeout(() => {
      button.disabled = true;
    }, 0);
  };

  let n = 0;
  const work = () => {
    const end = n + 4000;
    for (; n < end; n++) {
      if (leadingZeros(form.dataset.nonce + ':' + n) >= bits) {
        form.elements.work.value = String(n);
        if (waiting) {
          button.textContent = word;
          form.requestSubmit();
        }
        return;
      }
    }
    setTimeout(work, 0);
  };
  work();

  const files = form.elements.files;
  const look = () => {
    const now = Array.from(files.files);
    const wrong = now.length > Number(form.dataset.most)
        || now.some((file) => file.size > Number(form.dataset.bytes));
    let line = document.getElementById('files-problem');
    if (wrong && !line) {
      line = document.createElement('p');
      line.id = 'files-problem';
      line.className = 'at-field';
      line.setAttribute('role', 'alert');
      files.parentElement.after(line);
    }
    if (line) {
      line.textContent = wrong ? form.dataset.refusal : '';
    }
    files.toggleAttribute('aria-invalid', false);
    if (wrong) {
      files.setAttribute('aria-invalid', 'true');
      files.focus();
    }
    return !wrong;
  };

  // The browser's own field speaks the browser's language and forgets what was chosen
  // before; this one lists the names, adds to them and takes them back.
  const field = files.parentElement;
  const list = document.createElement('ul');
  list.className = 'chosen';
  list.setAttribute('aria-live', 'polite');
  field.append(list);
  field.classList.add('listed');
  const size = (bytes) => bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
      : (bytes / 1048576).toFixed(1) + ' MB';
  let chosen = [];
  const show = () => {
    list.replaceChildren(...chosen.map((file) => {
      const line = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = file.name;
      const bytes = document.createElement('small');
      bytes.textContent = size(file.size);
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = '×';
      remove.setAttribute('aria-label', files.dataset.remove.replace('{0}', file.name));
      remove.addEventListener('click', () => {
        chosen = chosen.filter((one) => one !== file);
        keep();
        files.focus();
      });
      line.append(name, bytes, remove);
      return line;
    }));
    field.classList.toggle('some', chosen.length > 0);
  };
  const keep = () => {
    const all = new DataTransfer();
    chosen.forEach((file) => all.items.add(file));
    files.files = all.files;
    show();
    look();
  };
  const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  files.addEventListener('change', () => {
    for (const file of files.files) {
      if (!chosen.some((one) => same(one, file))) {
        chosen.push(file);
      }
    }
    keep();
  });
  const restore = () => {
    chosen = Array.from(files.files);
    show();
  };
  restore();

  form.addEventListener('submit', (event) => {
    if (sent || !look()) {
      event.preventDefault();
      return;
    }
    if (!form.elements.work.value) {
      event.preventDefault();
      waiting = true;
      button.textContent = form.dataset.wait;
      return;
    }
    send();
  });

  // Coming back with the browser's button: the form may be sent again.
  window.addEventListener('pageshow', (event) => {
    restore();
    if (event.persisted) {
      sent = false;
      button.disabled = false;
    }
  });
})();
