/** Finds names in tokenised sentences with an OpenNLP name-finder model. */
package io.dateline.entities.tagging;
