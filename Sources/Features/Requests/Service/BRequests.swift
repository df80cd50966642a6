enum SRequests {}
