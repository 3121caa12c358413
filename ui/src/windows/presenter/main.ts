/** Starts the presenter's page: styles, then the window. */
import { mount } from 'svelte';
import '~/design/styles/faces.css';
import '~/design/styles/tokens.css';
import '~/design/styles/base.css';
import Presenter from './Presenter.svelte';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app; look at presenter.html');
mount(Presenter, { target: place });
