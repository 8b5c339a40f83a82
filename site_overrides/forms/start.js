window.atlas = {};
window.CMS_MANUAL_INIT = true;
