package paretoscope.core.filter;

import paretoscope.core.noise.AnscombeFilter;
import paretoscope.core.workflow.Filter;

class AnscombeFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new AnscombeFilter();
  }

  @Override
  double constantBecomes(double level) {
    return level;
  }
}
