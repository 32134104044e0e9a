package org.fishmarket.load.plan;

import java.io.Serializable;

/**
 * A mapping that the user wrote.
 *
 * @param file its name, for messages
 * @param yaml what it holds
 */
public record OwnMapping(String file, String yaml) implements Serializable {}
