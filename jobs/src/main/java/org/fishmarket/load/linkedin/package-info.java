/** The data export that LinkedIn gives its members. */
package org.fishmarket.load.linkedin;
