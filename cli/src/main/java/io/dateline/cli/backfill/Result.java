package io.dateline.cli.backfill;

/**
 * What became of the documents.
 *
 * @param whole whether all of them were looked at
 * @param read how many were
 * @param written how many got new values
 * @param same how many had them already
 * @param gone how many were deleted meanwhile
 * @param failed how many were left as they are, each with a complaint
 * @param conflicts how often somebody else wrote one in between, and it was read again
 */
public record Result(
    boolean whole, long read, long written, long same, long gone, long failed, long conflicts) {}
