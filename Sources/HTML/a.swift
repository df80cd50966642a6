enum XHTML{}
