/** A second catalogue service that the SDK exports and does not use unless told to. */
export const ServiceCatalogV2 = undefined;
export const ServicesV2 = undefined;
export const ServiceDetail = undefined;
