/**
 * The features of the shipped name model, as OpenNLP feature generators. Each is a function of the
 * sentence's tokens and the outcomes before.
 */
package io.dateline.entities.features;
