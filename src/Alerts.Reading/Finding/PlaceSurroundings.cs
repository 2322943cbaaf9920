using Alerts.Reading.Knowledge;
using Alerts.Reading.Text;

namespace Alerts.Reading.Finding;

/// <summary>What both languages ask about the words beside a name.</summary>
internal static class PlaceSurroundings
{
    /// <summary>The side of a preposition; "20 km from" and «بالقرب من» are near.</summary>
    public static PlaceSide SideOf(PlaceRoles role, PlaceRoles before)
    {
        if ((role & PlaceRoles.From) != 0) return (before & (PlaceRoles.Distance | PlaceRoles.Near)) != 0 ? PlaceSide.Near : PlaceSide.From;
        if ((role & PlaceRoles.Near) != 0) return PlaceSide.Near;
        return (role & PlaceRoles.Toward) != 0 ? PlaceSide.Toward : PlaceSide.At;
    }

    /// <summary>The mission in X, the correspondent in X: the preposition belongs to the post, not to the event.</summary>
    public static bool BelongsToPost(PlaceWords words, TokenStream stream, int preposition, int from)
    {
        for (var i = preposition - 1; i >= Math.Max(from, preposition - 4); i--)
        {
            if (stream[i].Kind != TokenKind.Word) return false;
            var role = words.RoleOf(stream, i);
            if ((role & PlaceRoles.Body) != 0) return true;
            if ((role & (PlaceRoles.Cue | PlaceRoles.Speech)) != 0) return false;
        }

        return false;
    }

    /// <summary>True for a sign that may stand between a word and its name: a quotation mark, the # of a hashtag.</summary>
    public static bool IsTransparent(TokenStream stream, int token) =>
        stream[token].Kind == TokenKind.Sign && stream.Folded(token)[0] is '"' or '“' or '”' or '«' or '»' or '#';

    /// <summary>True for the sign that joins two names: a comma, a bracket.</summary>
    public static bool Joins(TokenStream stream, int token) =>
        stream[token].Kind == TokenKind.Sign && stream.Folded(token)[0] is ',' or '،' or '(' or '/' or '&';
}
