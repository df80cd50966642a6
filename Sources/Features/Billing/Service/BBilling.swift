enum SBilling {}
