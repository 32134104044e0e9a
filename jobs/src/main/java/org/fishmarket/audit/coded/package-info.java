/** What coders send back: reading, checking, settling. Free of Spark. */
package org.fishmarket.audit.coded;
