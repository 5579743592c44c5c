export { TypeArticle } from './TypeArticle';
export { TypeExplorer } from './TypeExplorer';
export { TypeLink } from './TypeLink';
export { TypeFact, TypeMember } from './TypeMember';
