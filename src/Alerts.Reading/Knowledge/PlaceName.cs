namespace Alerts.Reading.Knowledge;

/// <summary>One name of one place, as the index of names holds it.</summary>
/// <param name="Place">The place's index in the gazetteer; -1 for words that are never a place (البيت الأبيض, Washington Post).</param>
/// <param name="Next">The next name of the same words, or -1.</param>
/// <param name="Needs">What must stand beside it.</param>
/// <param name="Arabic">Written in Arabic letters.</param>
/// <param name="Capital">Needs a capital letter to be a name: Nice.</param>
/// <param name="AllCaps">Needs capitals throughout: US, CAR.</param>
internal readonly record struct PlaceName(int Place, int Next, NameNeeds Needs, bool Arabic, bool Capital, bool AllCaps);
