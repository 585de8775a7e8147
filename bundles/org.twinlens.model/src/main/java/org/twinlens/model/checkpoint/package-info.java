/** Checkpoints: a zip of JSON documents and safetensors, each part with its SHA-256. */
package org.twinlens.model.checkpoint;
