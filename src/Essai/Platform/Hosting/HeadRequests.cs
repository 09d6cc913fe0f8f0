namespace Essai.Platform.Hosting;

/// <summary>What can be read can be asked about: HEAD answers as GET does, and the server leaves the body out (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    public static RouteGroupBuilder AnswerHead(this RouteGroupBuilder routes)
    {
        ((IEndpointConventionBuilder)routes).Finally(Add);
        return routes;
    }

    private static void Add(EndpointBuilder endpoint)
    {
        for (var i = 0; i < endpoint.Metadata.Count; i++)
        {
            if (endpoint.Metadata[i] is IHttpMethodMetadata { HttpMethods: ["GET"] } methods)
            {
                endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head], methods.AcceptCorsPreflight);
            }
        }
    }
}
