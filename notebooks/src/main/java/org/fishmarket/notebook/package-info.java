/** What the cells of a notebook call, so that they stay short. */
package org.fishmarket.notebook;
