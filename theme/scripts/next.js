// Asks for the search page's script a little after the page's other files. On a slow line all that is asked for at once shares it, and
// what runs first would come later, and so would the words it asks for: the rest has time to come while those are on their way.
import "./search-page.js";
