/** Pages in one file, for reports and coding sheets. */
package org.fishmarket.page;
