// What a model is: two layers of integers. See README.md for the picture.

type Layers = {
  /** Numbers read from a picture: the 48 inner pixels, each 0 to 3. */
  inputs: number;
  /** Hidden neurons. */
  hidden: number;
  classes: number;
  /** `[hidden][inputs]` */
  w1: readonly (readonly number[])[];
  /** `[hidden]` */
  b1: readonly number[];
  /** `[classes][hidden]` */
  w2: readonly (readonly number[])[];
  /** `[classes]` */
  b2: readonly number[];
};

/** hidden = accumulator²: one multiplication, which is what a proof pays for. Its w1 is −1, 0 or 1. */
export type SquareModel = Layers & { activation: "square" };

/** hidden = max(accumulator, 0) >> shift: the activation of the textbooks, dear in a proof. */
export type ReluModel = Layers & { activation: "relu"; shift: number };

export type Model = SquareModel | ReluModel;
