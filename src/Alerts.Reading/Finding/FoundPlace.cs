using Alerts.Reading.Knowledge;

namespace Alerts.Reading.Finding;

/// <summary>The name of a place in a text, with what stands about it.</summary>
internal struct FoundPlace
{
    /// <summary>First token of the name.</summary>
    public int First;

    /// <summary>One past the last token of the name.</summary>
    public int End;

    /// <summary>First token of the wording: type, direction and name.</summary>
    public int WordFirst;

    /// <summary>One past the last token of the wording.</summary>
    public int WordEnd;

    /// <summary>The name's index, or -1 where no table has it.</summary>
    public int Name;

    /// <summary>The place's index in the gazetteer, or -1 where no table has it.</summary>
    public int Place;

    /// <summary>For a name no table has: the known place it is said to lie in, or -1.</summary>
    public int Parent;

    /// <summary>The kinds that the type noun beside it allows, a bit each; 0 without one.</summary>
    public int Kinds;

    /// <summary>What it is; of an unknown one, what its type noun says.</summary>
    public PlaceKind Kind;

    /// <summary>How surely it is the place of something.</summary>
    public PlaceStrength Strength;

    /// <summary>Which end of it.</summary>
    public PlaceSide Side;

    /// <summary>A word of its own before it makes it the place, not only a prefix.</summary>
    public bool Cued;

    /// <summary>The noun of what befalls a place stands before it: حصار، قصف.</summary>
    public bool Befallen;

    /// <summary>ب or ل on the word itself.</summary>
    public bool Clitic;

    /// <summary>A type noun, ريف or a direction stands with it.</summary>
    public bool Typed;

    /// <summary>ريف or countryside stands with it.</summary>
    public bool Countryside;

    /// <summary>Beside a verb of governments; a country or a capital is then the government.</summary>
    public bool Governs;

    /// <summary>The city, «المخيم»: a type with the article that means a place named before.</summary>
    public bool Refers;

    /// <summary>Where the name it means stands, when that one is of no table: first token, and one past the last; 0 otherwise.</summary>
    public (int First, int End) Means;

    /// <summary>Begins with the Arabic article: «قصف الباب» is a place where «غارات تدمر» is a verb.</summary>
    public bool Definite;

    /// <summary>A noun with the article follows, so that a word that is a name too is rather not one: الباب الرئيسي.</summary>
    public bool Qualified;

    /// <summary>True where a table has the name.</summary>
    public readonly bool IsKnown => Place >= 0;

    /// <summary>Takes over what the name before it stands under: in Homs <em>and Hama</em>.</summary>
    public void Inherit(in FoundPlace before)
    {
        Strength = before.Strength is PlaceStrength.Locative or PlaceStrength.Dateline ? before.Strength : Strength;
        Side = before.Side;
        Cued |= before.Cued;
    }

    /// <summary>The noun of what befalls a place stands before it.</summary>
    public void Befall(PlaceSide side)
    {
        Side = side;
        Befallen = true;
        Strength = PlaceStrength.Locative;
    }

    /// <summary>A preposition stands before it.</summary>
    public void Locate(PlaceSide side, bool locates = true)
    {
        Side = side;
        Cued = true;
        Strength = locates ? PlaceStrength.Locative : PlaceStrength.Post;
    }
}
