package org.fishmarket.load.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not looked at for long, so that it does not grow with a file. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 10_000;

  Recent() {
    super(16, .75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}
