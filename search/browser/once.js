/** A function that loads once, and again after a failure. */
export function once (load) {
  let loading
  return () => (loading ??= load().catch((error) => {
    loading = undefined
    throw error
  }))
}
