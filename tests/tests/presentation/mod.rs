//! A show through the commands that windows send: the real library, the real store, the real renderer. After it has
//! begun the wall's clock may not be asked any more.

mod asking;
mod films;
mod frozen;
mod hall;
mod kept;
mod late;
mod moving;
mod private;
mod tongues;
