export async function fuzzParsers(){return {inputs:0,findings:[]}}
