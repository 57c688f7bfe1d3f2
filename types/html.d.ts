declare module '*.html' {
  const template: never;
  export default template;
}
