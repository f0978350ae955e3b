/** How dependency-cruiser finds what an import means: as the bundlers do, `@/` being the repository. */
module.exports = {
  resolve: {
    alias: { "@": require("node:path").resolve(__dirname, "../..") },
    extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json"],
    conditionNames: ["import", "require", "node", "default", "types"],
    exportsFields: ["exports"],
  },
};
