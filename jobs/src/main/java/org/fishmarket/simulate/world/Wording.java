package org.fishmarket.simulate.world;

/** Finds the words for a purpose. */
interface Wording {
  /** Says nothing, for worlds of which nobody reads the texts. */
  Wording SILENT = (author, purpose, at) -> "";

  /** The text of a message. */
  String text(Account author, Purpose purpose, long at);
}
