package org.expertcommittee.base.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Surnames that are read differently from the same characters elsewhere, and surnames of
 * two characters. The first reading is the usual one; people with the others are found as
 * well. Source of the readings: 现代汉语词典, entries marked 姓.
 */
final class Surnames {

	/** Character, then readings with tone. */
	private static final String SINGLE = """
			单 shan4 dan1|解 xie4|仇 qiu2|区 ou1|查 zha1|曾 zeng1|任 ren2|盖 ge3 gai4|华 hua4|朴 piao2|翟 zhai2 di2|缪 miao4
			乐 yue4 le4|种 chong2|秘 bi4|折 she2|繁 po2|员 yun4 yuan2|覃 qin2 tan2|冼 xian3|洗 xian3|那 na1|宿 su4|召 shao4
			逄 pang2|黑 hei1 he4|撒 sa3 sa4|燕 yan1|应 ying1|宁 ning4 ning2|甯 ning4|葛 ge3|过 guo1|哈 ha3|句 gou1|勾 gou1
			阚 kan4|隗 wei3 kui2|幺 yao1|么 yao1|祭 zhai4 ji4|谌 chen2 shen4|重 chong2|尉 wei4|相 xiang4|车 che1|冯 feng2
			纪 ji3|卜 bu3|令 ling2|佴 nai4|仉 zhang3|亓 qi2|卻 xi4|郤 xi4|郄 qie4 xi4|邸 di3|郗 xi1 chi1|麴 qu1|筰 zuo2
			牟 mou2 mu4|莘 shen1 xin1|柏 bai3 bo2|石 shi2|藏 zang4|臧 zang1|晟 cheng2|盛 sheng4|强 qiang2|殷 yin1|於 yu1
			万 wan4|闫 yan2|费 fei4 bi4|贾 jia3|瞿 qu2|俞 yu2 shu4|晏 yan4|戚 qi1|皇 huang2|能 nai4|乜 nie4|难 nan4|适 kuo4
			适 kuo4|郇 xun2 huan2|郏 jia2|鲍 bao4|洪 hong2|弗 fu2|覃 qin2 tan2|行 xing2|都 du1|长 chang2|朝 chao2|禚 zhuo2
			褚 chu3|訾 zi1|卓 zhuo2|占 zhan1|詹 zhan1|炅 gui4|炔 gui4|鞠 ju1|阙 que1|曲 qu1|蕃 pi2|番 fan1|蒙 meng2|艾 ai4
			郝 hao3|芮 rui4|厍 she4|佘 she2|叶 ye4|奇 qi2|谷 gu3|尧 yao2|揭 jie1|酆 feng1|暴 bao4|干 gan1|沈 shen3|寻 xun2
			桓 huan2|惠 hui4|郦 li4|郜 gao4|妫 gui1|缴 jiao3|靳 jin4|庹 tuo3|昝 zan3|仝 tong2|宓 mi4 fu2|祢 mi2|粘 nian2|蓝 lan2
			尹 yin3|兴 xing1|量 liang4|衣 yi1|铅 qian1|晁 chao2|鼂 chao2|呙 guo1|淡 dan4|璩 qu2|逯 lu4|盍 he2|鲜 xian1|乌 wu1
			""";

	/** Characters of the surname, then their readings joined by hyphens. */
	private static final String COMPOUND = """
			尉迟 yu4-chi2|万俟 mo4-qi2|长孙 zhang3-sun1|澹台 tan2-tai2|令狐 ling2-hu2|单于 chan2-yu2|欧阳 ou1-yang2
			司马 si1-ma3|上官 shang4-guan1|诸葛 zhu1-ge3|夏侯 xia4-hou2|皇甫 huang2-fu3|公孙 gong1-sun1|慕容 mu4-rong2
			宇文 yu3-wen2|司徒 si1-tu2|司空 si1-kong1|申屠 shen1-tu2|太史 tai4-shi3|端木 duan1-mu4|呼延 hu1-yan2
			南宫 nan2-gong1|东方 dong1-fang1|西门 xi1-men2|独孤 du2-gu1|赫连 he4-lian2|钟离 zhong1-li2|鲜于 xian1-yu2
			闻人 wen2-ren2|淳于 chun2-yu2|濮阳 pu2-yang2|公冶 gong1-ye3|太叔 tai4-shu1|轩辕 xuan1-yuan2|宗政 zong1-zheng4
			仲孙 zhong4-sun1|闾丘 lv2-qiu1|东郭 dong1-guo1|百里 bai3-li3|羊舌 yang2-she2|微生 wei1-sheng1|梁丘 liang2-qiu1
			左丘 zuo3-qiu1|东门 dong1-men2|南门 nan2-men2|谷梁 gu3-liang2|拓跋 tuo4-ba2|夹谷 jia2-gu3|漆雕 qi1-diao1
			乐正 yue4-zheng4|公羊 gong1-yang2|亓官 qi2-guan1|司寇 si1-kou4|巫马 wu1-ma3|公西 gong1-xi1|颛孙 zhuan1-sun1
			壤驷 rang3-si4|公良 gong1-liang2|宰父 zai3-fu3|第五 di4-wu3|哥舒 ge1-shu1|完颜 wan2-yan2|纳兰 na4-lan2
			叶赫 ye4-he4|爱新 ai4-xin1|耶律 ye1-lv4|尔朱 er3-zhu1|贺兰 he4-lan2|屈突 qu1-tu1|段干 duan4-gan1
			""";

	private static final Map<String, List<List<String>>> READINGS = read();

	private Surnames() {
	}

	/**
	 * The readings of the surname that the name begins with, each with one syllable per
	 * character; empty when the surname has no reading of its own.
	 */
	static List<List<String>> of(List<String> name) {
		if (name.size() > 2) {
			List<List<String>> compound = READINGS.get(name.get(0) + name.get(1));
			if (compound != null) {
				return compound;
			}
		}
		return name.isEmpty() ? List.of() : READINGS.getOrDefault(name.getFirst(), List.of());
	}

	private static Map<String, List<List<String>>> read() {
		Map<String, List<List<String>>> readings = new HashMap<>();
		for (String entry : SINGLE.strip().split("[|\n]+", -1)) {
			String[] parts = entry.split(" ", -1);
			readings.put(parts[0], List.of(parts).stream().skip(1).map(List::of).toList());
		}
		for (String entry : COMPOUND.strip().split("[|\n]+", -1)) {
			String[] parts = entry.split(" ", -1);
			readings.put(parts[0], List.of(List.of(parts[1].split("-", -1))));
		}
		return Map.copyOf(readings);
	}

}
