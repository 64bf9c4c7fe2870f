import { mount } from 'svelte';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { here } from './view/here.svelte';
import { settings } from './view/settings.svelte';

settings.start();
here.start();
const target = document.getElementById('app');
if (target) mount(App, { target });
