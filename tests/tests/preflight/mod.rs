//! The fair check and what is left of a show, through the commands that windows send. Every line of the check comes out
//! good and in every way in which it can be bad, by what is planted: a day, a library, a machine, keys, a program.

mod content;
mod drawn;
mod hall;
mod paper;
mod seen;
mod shows;
