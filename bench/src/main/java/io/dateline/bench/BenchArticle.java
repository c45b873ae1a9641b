package io.dateline.bench;

/**
 * An article to measure with.
 *
 * @param text its whole text, as it would be fed
 * @param words how many words it has, counted by white space
 */
public record BenchArticle(String text, int words) {}
