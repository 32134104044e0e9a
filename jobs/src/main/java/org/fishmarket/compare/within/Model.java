package org.fishmarket.compare.within;

import java.io.Serializable;
import java.util.List;

/** What of a design the workers need to know: all but the columns of the table. */
record Model(String name, List<String> regressors, List<Effect> effects, Level level)
    implements Serializable {

  static Model of(Design design) {
    return new Model(
        design.name(),
        design.regressors().stream().map(Regressor::name).toList(),
        design.effects(),
        design.level());
  }

  boolean within() {
    return level == Level.OF_EACH_ACCOUNT;
  }
}
