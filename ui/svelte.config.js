/** Every component uses runes: reactivity that can be read in the code. */
export default { compilerOptions: { runes: true } };
