// The words that streets are called by: those of search/names.py, which says more, as a test makes sure.

export const ROADS = ['road', 'rd', 'street', 'lane', 'avenue', 'ave', 'crescent']
export const STREETS = [...ROADS, 'close', 'drive', 'way', 'hill', 'gardens']
