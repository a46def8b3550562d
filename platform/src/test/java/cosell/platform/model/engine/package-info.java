/** The scheduler of the exhaustive model: replays real code answer by answer and takes every way through a world. */
package cosell.platform.model.engine;
