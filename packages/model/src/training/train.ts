// From pictures to two models: distort, teach the teachers, let them teach the students.
import type { Digit } from "../digits.ts";
import type { Model, ReluModel, SquareModel } from "../model.ts";
import { type Distortion, distorted } from "./pictures.ts";
import { randomFrom } from "./random.ts";
import type { Recipe } from "./recipes.ts";
import { type Lesson, toExample, trainStudent } from "./student.ts";
import { type Teacher, type TeacherRecipe, trainTeacher } from "./teacher.ts";

export type Recipes = {
  variantsPerPicture: number;
  distortion: Distortion;
  teacher: TeacherRecipe;
  square: Recipe;
  relu: Recipe;
};

/** Mean loss after each epoch so far of one network, which is to have `epochs` of them. */
export type Curve = { name: string; epochs: number; losses: number[] };

export type Trained = {
  teacher: Teacher;
  square: SquareModel;
  relu: ReluModel;
  /** Of every network that was trained. */
  curves: Curve[];
};

/** Trains everything. The same digits and recipes give the same integers. */
export function trainModels(digits: readonly Digit[], recipes: Recipes, onEpoch: (curve: Curve) => void): Trained {
  const curves: Curve[] = [];
  const follow = (name: string, epochs: number) => {
    const curve: Curve = { name, epochs, losses: [] };
    curves.push(curve);
    return (_epoch: number, loss: number) => {
      curve.losses.push(loss);
      onEpoch(curve);
    };
  };
  const followTeacher = (network: number) => follow(`teacher ${network + 1}`, recipes.teacher.epochs);
  const { teacher, lessons } = prepareLessons(digits, recipes, followTeacher);
  const best = (name: string, recipe: Recipe): Model => {
    const examples = lessons.map((forms) => forms.map((lesson) => toExample(recipe, lesson)));
    const epochs = recipe.freeEpochs + recipe.roundedEpochs;
    const students = recipe.seeds.map((seed) =>
      trainStudent(recipe, examples, seed, follow(`${name}, seed ${seed}`, epochs)),
    );
    return students.reduce((a, b) => (b.loss < a.loss ? b : a)).model;
  };
  const square = best("square", recipes.square) as SquareModel;
  const relu = best("relu", recipes.relu) as ReluModel;
  return { teacher, square, relu, curves };
}

/** Trains the teacher on distorted digits, and asks it for its opinion of each. */
export function prepareLessons(
  digits: readonly Digit[],
  recipes: Recipes,
  follow: (network: number) => (epoch: number, loss: number) => void,
): { teacher: Teacher; lessons: Lesson[][] } {
  const variants = variantsOf(digits, recipes);
  const teacher = trainTeacher(recipes.teacher, variants, follow);
  const lessons = variants.map((forms) => forms.map((digit) => ({ ...digit, opinion: teacher(digit.pixels) })));
  return { teacher, lessons };
}

/** For each digit itself and some distorted forms of it. */
function variantsOf(digits: readonly Digit[], { variantsPerPicture, distortion }: Recipes): Digit[][] {
  const random = randomFrom(99);
  return digits.map((digit) =>
    Array.from({ length: variantsPerPicture }, (_, variant) => ({
      label: digit.label,
      pixels: variant === 0 ? digit.pixels : distorted(digit.pixels, distortion, random),
    })),
  );
}
