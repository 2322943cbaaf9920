using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("https://www.outlet.example/news/1?utm_source=rss&utm_medium=feed")]
    [InlineData("http://outlet.example/news/1/")]
    [InlineData("https://m.outlet.example/news/1#comments")]
    [InlineData("https://amp.outlet.example/news/1")]
    [InlineData("https://outlet.example/amp/news/1")]
    [InlineData("https://outlet.example/news/1/amp/")]
    [InlineData("https://outlet.example/news/1?fbclid=abc")]
    [InlineData("https://www.google.com/amp/s/outlet.example/news/1")]
    [InlineData("https://outlet-example.cdn.ampproject.org/c/s/outlet.example/news/1")]
    public void TheAddressesOfOnePageAreOne(string link) => Assert.Equal("outlet.example/news/1", CanonicalAddress.Of(link));

    [Theory]
    [InlineData("https://outlet.example/?p=12", "outlet.example?p=12")]
    [InlineData("https://outlet.example/a?b=2&a=1", "outlet.example/a?a=1&b=2")]
    [InlineData("https://outlet.example/%D8%AD%D9%84%D8%A8", "outlet.example/حلب")]
    [InlineData("not an address", null)]
    public void WhatTellsPagesApartStays(string link, string? canonical) => Assert.Equal(canonical, CanonicalAddress.Of(link));
}
