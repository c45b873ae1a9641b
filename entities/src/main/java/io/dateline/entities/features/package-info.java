/**
 * The features of the shipped name model, as OpenNLP feature generators. Each is a function of the
 * sentence's tokens, the outcomes before, and what the document said so far.
 */
package io.dateline.entities.features;
