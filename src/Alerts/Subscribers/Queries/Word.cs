namespace Alerts.Subscribers.Queries;

/// <summary>
/// One word, in whatever spelling: folded, an English plural, an Arabic word with or without its article and behind the particles
/// that are written onto it. <c>حصار</c> and <c>الحصار</c> both find «وبالحصار».
/// </summary>
/// <param name="Text">As the person wrote it.</param>
public sealed record Word(string Text) : Query;
