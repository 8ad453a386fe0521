package paretoscope.core.network;

/** Steps of a network without weights. */
final class Reshaping {
  private Reshaping() {}

  /** With a frame of zeros around it, one place wide. */
  static Features framed(Features in) {
    Features out = Features.zeros(in.height() + 2, in.width() + 2, in.channels());
    int line = in.width() * in.channels();
    for (int y = 0; y < in.height(); y++) {
      System.arraycopy(in.values(), in.at(y, 0), out.values(), out.at(y + 1, 1), line);
    }
    return out;
  }

  static Features pool(Features in) {
    Features out = Features.zeros(in.height() / 2, in.width() / 2, in.channels());
    float[] values = in.values();
    for (int y = 0; y < out.height(); y++) {
      for (int x = 0; x < out.width(); x++) {
        int up = in.at(2 * y, 2 * x);
        int low = in.at(2 * y + 1, 2 * x);
        int right = in.channels();
        int to = out.at(y, x);
        for (int c = 0; c < right; c++) {
          float sum = values[up + c] + values[up + right + c];
          out.values()[to + c] = 0.25f * (sum + (values[low + c] + values[low + right + c]));
        }
      }
    }
    return out;
  }

  /** Each place doubled both ways, then the channels of {@code beside}. */
  static Features doubled(Features in, Features beside) {
    int channels = in.channels() + beside.channels();
    Features out = Features.zeros(beside.height(), beside.width(), channels);
    for (int y = 0; y < out.height(); y++) {
      for (int x = 0; x < out.width(); x++) {
        int to = out.at(y, x);
        System.arraycopy(in.values(), in.at(y / 2, x / 2), out.values(), to, in.channels());
        int after = to + in.channels();
        System.arraycopy(beside.values(), beside.at(y, x), out.values(), after, beside.channels());
      }
    }
    return out;
  }

  /** Channels of the upper left, upper right, lower left and lower right place side by side. */
  static Features fold(Features in) {
    Features out = Features.zeros(in.height() / 2, in.width() / 2, 4 * in.channels());
    for (int y = 0; y < in.height(); y++) {
      for (int x = 0; x < in.width(); x++) {
        int part = 2 * (y % 2) + x % 2;
        int to = out.at(y / 2, x / 2) + part * in.channels();
        System.arraycopy(in.values(), in.at(y, x), out.values(), to, in.channels());
      }
    }
    return out;
  }

  static Features unfold(Features in) {
    Features out = Features.zeros(2 * in.height(), 2 * in.width(), in.channels() / 4);
    for (int y = 0; y < out.height(); y++) {
      for (int x = 0; x < out.width(); x++) {
        int part = 2 * (y % 2) + x % 2;
        int from = in.at(y / 2, x / 2) + part * out.channels();
        System.arraycopy(in.values(), from, out.values(), out.at(y, x), out.channels());
      }
    }
    return out;
  }

  static Features mean(Features in) {
    Features out = Features.zeros(1, 1, in.channels());
    double[] sums = new double[in.channels()];
    for (int i = 0; i < in.values().length; i++) {
      sums[i % sums.length] += in.values()[i];
    }
    for (int c = 0; c < sums.length; c++) {
      out.values()[c] = (float) (sums[c] / ((long) in.height() * in.width()));
    }
    return out;
  }
}
