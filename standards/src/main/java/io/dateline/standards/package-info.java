/**
 * The news standards, read into plain records. Nothing here knows Tika, so that whoever meets a raw
 * NITF, ninjs or HTML document elsewhere can read it the same way.
 */
package io.dateline.standards;
