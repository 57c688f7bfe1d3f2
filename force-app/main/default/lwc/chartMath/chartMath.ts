// The calculating parts of d3 that the charts use; the only module that imports npm packages. They draw nothing: the
// charts are SVG in separate templates.
export { max, min } from 'd3-array';
export { scaleLinear, scalePoint } from 'd3-scale';
export { line } from 'd3-shape';
