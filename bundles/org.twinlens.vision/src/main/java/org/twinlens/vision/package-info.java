/** Where frames come from: cameras, video files, streams, folders of images and simulated cameras, and how the latest of them is reached. */
package org.twinlens.vision;
