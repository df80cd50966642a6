enum SMaterials {}
