/**
 * Takes people, or the texts of posts, out of a result that is there. What is taken out cannot be
 * brought back from the result; the exports that it was made from are left alone.
 */
package org.fishmarket.forget;
