package org.fishmarket.models;

/**
 * A mistake of the user that the user can mend: the message names the value and the way out. The
 * command line prints it without a stack trace and ends with exit code 2.
 */
public final class UserException extends RuntimeException {
  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
