pragma circom 2.2.0;

// Linear(INPUTS, OUTPUTS, WEIGHTS, BIASES): sums of inputs times constant weights.
// Input         in[INPUTS]
// Output        out[OUTPUTS]   BIASES[o] + sum of WEIGHTS[o][i] * in[i], modulo p
// Precondition  the caller knows that no sum leaves (-p/2, p/2); bounds.ts of packages/model proves it from the weights
// Proves        out is that sum
// Cost          0 constraints: to multiply by a constant is free, only products of two unknowns cost
template Linear(INPUTS, OUTPUTS, WEIGHTS, BIASES) {
    signal input in[INPUTS];
    signal output out[OUTPUTS];

    for (var o = 0; o < OUTPUTS; o++) {
        var sum = BIASES[o];
        for (var i = 0; i < INPUTS; i++) {
            sum += WEIGHTS[o][i] * in[i];
        }
        out[o] <== sum;
    }
}

// Squares(COUNT): the activation of the hidden layer.
// Input         in[COUNT]
// Output        out[COUNT]    in squared
// Precondition  none: unlike max(in, 0), a square needs no sign, and so no bits
// Proves        out[i] = in[i] * in[i]
// Cost          COUNT constraints (a ReLU costs about 9 per neuron at this width)
template Squares(COUNT) {
    signal input in[COUNT];
    signal output out[COUNT];

    for (var i = 0; i < COUNT; i++) {
        out[i] <== in[i] * in[i];
    }
}
