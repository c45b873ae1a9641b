/** Trains the name model that ships in the jar, and scores it. */
package io.dateline.training;
