/**
 * What accounts did before and after a moment: who addressed whom for the first time, how often two
 * accounts had talked, what an author had shared, how complaints and questions were answered. Made
 * once, for all claims that need it.
 *
 * <p>The way: {@link org.fishmarket.compare.history.Messages} joins interactions with the posts by
 * which they are done. {@link org.fishmarket.compare.history.Correspondence} walks over the
 * messages of each pair of accounts and finds its reciprocal exchanges and, for {@link
 * org.fishmarket.compare.history.FirstMessages}, what came of the first. {@link
 * org.fishmarket.compare.history.PostHistory} walks over posts and exchanges of each account.
 * {@link org.fishmarket.compare.history.Complaints}, {@link
 * org.fishmarket.compare.history.Questions} and {@link org.fishmarket.compare.history.HelpRequests}
 * are joins. Tables that several of them read are the caller's to keep.
 *
 * <p>Rules they share:
 *
 * <ul>
 *   <li>Posts and interactions come as tables of named columns; nothing here knows how they were
 *       measured. Acts are columns of their own, null where no label tells.
 *   <li>Times are microseconds since 1970, UTC. <em>Before</em> and <em>after</em> are strict: what
 *       happens at the same instant, as in sources that tell the day alone, is not seen. <em>In the
 *       90 days before</em> takes in what is exactly 90 days old, <em>within 7 days after</em> what
 *       is exactly 7 days later. An answer that names the post it answers may have the same time.
 *   <li>Where one of several of an instant has to be picked, the order of post ids decides, so
 *       results do not depend on partitioning.
 *   <li>Rows are sorted within partitions and streamed past a state of fixed size: neither an
 *       account with a million posts nor a pair with a million messages is ever held.
 * </ul>
 */
package org.fishmarket.compare.history;
