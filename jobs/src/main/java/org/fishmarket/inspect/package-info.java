/** Says what files hold before anything is run: without Spark, in seconds, and leaving nothing. */
package org.fishmarket.inspect;
