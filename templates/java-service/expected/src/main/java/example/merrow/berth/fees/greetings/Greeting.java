package example.merrow.berth.fees.greetings;

/** An example. Put what this service is about beside it, and remove it then. */
record Greeting(String message, Language language) {

    static Greeting of(String name, Language language) {
        return new Greeting(language.greet(name.strip()), language);
    }
}
