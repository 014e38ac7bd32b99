import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// One file for all components instead of some thirty: a first visit over a slow line waits for requests, not for bytes.
const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'components', test: /node_modules|generated[\\/](jar-resources|flow)/ }]
        }
      }
    }
  }
});

export default overrideVaadinConfig(customConfig);
