package org.fishmarket.simulate.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.fishmarket.simulate.world.Message;

/** A collection made by twarc from API v1.1: one tweet a line. */
public final class TwarcWriter implements MessageWriter {
  private final BufferedWriter out;
  private final int broken;
  private int lines;

  /**
   * @param broken number of the line that is cut in its middle, from 1; 0 for none
   */
  public TwarcWriter(OutputStream out, int broken) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.broken = broken;
  }

  @Override
  public void write(Message message) throws IOException {
    String line = Nodes.line(ApiTweet.v11(message));
    lines++;
    out.write(lines == broken ? line.substring(0, line.length() / 2) : line);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
