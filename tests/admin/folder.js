// Stands in for the editor's folder: a private folder of the browser, filled with files, which the form is given when it asks
// the editor to choose one.
window.showDirectoryPicker = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle("site", { create: true });
};

window.standIn = {
  async handle(path, create) {
    const parts = `site/${path}`.split("/");
    let folder = await navigator.storage.getDirectory();
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
    return [folder, parts.at(-1)];
  },
  async fill(files) {
    const [root] = await this.handle(".git/HEAD", true);
    await root.getFileHandle("HEAD", { create: true });
    for (const [path, text] of Object.entries(files)) {
      const [folder, name] = await this.handle(path, true);
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
  },
  // While the form writes a file, it is not there or empty.
  async bytes(path) {
    for (let tries = 0; tries < 300; tries += 1) {
      try {
        const [folder, name] = await this.handle(path, false);
        const file = await (await folder.getFileHandle(name)).getFile();
        if (file.size) return Array.from(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        if (error.name !== "NotFoundError") throw error;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    return [];
  },
  async read(path = "") {
    const found = {};
    const walk = async (folder, before) => {
      for await (const [name, item] of folder.entries()) {
        if (item.kind === "directory") await walk(item, `${before}${name}/`);
        else found[before + name] = await (await item.getFile()).text();
      }
    };
    await walk(await window.showDirectoryPicker(), path);
    return found;
  },
};
